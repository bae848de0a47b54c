// Says that I am looking at this conversation, and shows who else is.
const every = 10_000;
let timer = 0;

export function showPresence() {
  const place = document.querySelector("[data-presence]");
  clearInterval(timer);
  if (!place) return;
  look(place);
  timer = setInterval(() => { if (!document.hidden) look(place); }, every);
}

async function look(place) {
  const field = document.querySelector("#reply [data-text]");
  const writing = field !== null && field === document.activeElement && field.value.length > 0;
  const token = document.querySelector("#reply input[name=__RequestVerificationToken], form input[name=__RequestVerificationToken]")?.value;
  try {
    const answer = await fetch(`${place.dataset.presence}?writing=${writing}`, { method: "POST", headers: token ? { RequestVerificationToken: token } : {} });
    if (!answer.ok) return;
    const names = await answer.json();
    place.textContent = names.length === 0 ? "" : `Also here: ${names.join(", ")}`;
  } catch {
    place.textContent = "";
  }
}
