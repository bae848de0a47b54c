// Keeps "18 min ago" true while the page stays open. The words are those of the server (Moment.Relative).
const dayOfAYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

export function keepTimesFresh() {
  setInterval(freshenTimes, 20_000);
}

export function freshenTimes() {
  for (const time of document.querySelectorAll("time[data-relative]")) {
    const words = relative(new Date(time.dateTime), Date.now());
    if (time.textContent !== words) time.textContent = words;
  }
}

function relative(at, now) {
  const minutes = Math.floor(Math.abs(at - now) / 60_000);
  if (minutes < 1) return "now";
  if (minutes >= 60 * 24 * 7) return (at.getFullYear() === new Date(now).getFullYear() ? day : dayOfAYear).format(at);
  const length = minutes < 60 ? `${minutes} min` : minutes < 60 * 24 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
  return at < now ? `${length} ago` : `in ${length}`;
}
