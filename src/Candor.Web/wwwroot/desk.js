// What script adds to the desk. Every page works without it: links are links, forms are forms.
import { listenForKeys } from "./desk/keys.js";
import { followChanges } from "./desk/live.js";
import { checkWhileWriting } from "./desk/compose.js";
import { keepTimesFresh } from "./desk/times.js";
import { improveDialogs } from "./desk/dialogs.js";
import { watchConnection } from "./desk/offline.js";
import { showPresence } from "./desk/presence.js";
import { keepPlaces, nameAddress } from "./desk/places.js";
import { keepWords } from "./desk/words.js";

document.documentElement.classList.add("js");
nameAddress();
improveDialogs();
listenForKeys();
keepTimesFresh();
checkWhileWriting();
keepWords();
watchConnection();
showPresence();
keepPlaces();
followChanges();
