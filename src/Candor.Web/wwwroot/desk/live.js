// Follows the server's word that something changed: fetches this page again and makes its [data-live] parts like the new ones.
import { morph, touched } from "./morph.js";
import { freshenTimes } from "./times.js";

let waiting = null;
let asked = 0;

// "hello" comes with every connection: what changed between this page and it would be missed otherwise.
export function followChanges() {
  const from = document.querySelector("[data-live-from]")?.dataset.liveFrom;
  if (!from || !window.EventSource) return;
  let source = null;
  const open = () => { source = new EventSource(from); source.addEventListener("hello", soon); source.addEventListener("changed", soon); source.addEventListener("ring", ring); };
  const close = () => { source?.close(); source = null; };
  open();
  addEventListener("pagehide", close);
  addEventListener("pageshow", event => { if (event.persisted) { open(); soon(); } });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && missed) soon(); });
}

// What follows a text (findings, marks, meters, suggestions) belongs to the text on this page while someone is writing it,
// not to the server's older copy.
const isWritten = element => {
  const text = element.dataset?.follows && document.getElementById(element.dataset.follows);
  return Boolean(text) && touched(text);
};

let missed = false;
function soon() {
  if (document.hidden) { missed = true; return; }
  missed = false;
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 150);
}

export async function refresh() {
  const mine = ++asked;
  try {
    const answer = await fetch(location.href, { headers: { "X-Candor-Live": "1", Accept: "text/html" } });
    if (!answer.ok || answer.redirected || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = part.id ? page.getElementById(part.id) : null;
      if (fresh) morph(part, fresh, isWritten);
    }
    freshenTimes();
  } catch {
    // Offline: the next event or the connection's return brings the page up to date.
  }
}

function ring() {
  soon();
  document.title = document.title.startsWith("(!) ") ? document.title : `(!) ${document.title}`;
}
