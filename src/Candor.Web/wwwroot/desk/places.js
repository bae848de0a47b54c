// A page that answered a form goes by the address that it can be opened at.
export function nameAddress() {
  const address = document.querySelector("form[data-address]")?.dataset.address;
  if (address) history.replaceState(null, "", address);
}

// A list stays where it was when one of its rows is opened, and shows the row that is open.
export function keepPlaces() {
  const list = document.getElementById("list");
  if (!list) return;
  const key = `candor-place ${list.querySelector(".filters [aria-current]")?.href ?? ""} ${new URLSearchParams(location.search).get("after") ?? ""}`;
  list.scrollTop = Number(sessionStorage.getItem(key) ?? 0);
  const open = list.querySelector("[data-row][aria-current]");
  if (open && !isSeen(open, list)) open.scrollIntoView({ block: "center" });
  addEventListener("pagehide", () => { try { sessionStorage.setItem(key, String(list.scrollTop)); } catch { /* no room: the row that is open is shown */ } });
}

function isSeen(row, list) {
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  return inner.height === 0 || (inner.top >= outer.top + 96 && inner.bottom <= outer.bottom);
}
