// Says when the connection is gone, and catches up when it is back.
import { refresh } from "./live.js";

export function watchConnection() {
  const banner = document.querySelector("[data-offline]");
  if (!banner) return;
  const show = () => { banner.hidden = navigator.onLine; };
  addEventListener("offline", show);
  addEventListener("online", () => { show(); refresh(); });
  show();
}
