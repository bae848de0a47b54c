// Makes one tree like another while leaving alone what a person is busy with: the field in focus and what was typed,
// open dialogs and details, scroll positions. Children are matched by id first, then by place. What spare says yes to stays as it is.
const nothing = () => false;

export function morph(from, to, spare = nothing) {
  if (from.isEqualNode(to)) return from;
  if (from.nodeName !== to.nodeName || (from.id ?? "") !== (to.id ?? "")) {
    const fresh = document.importNode(to, true);
    from.replaceWith(fresh);
    return fresh;
  }
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return from;
  }
  if (from.hasAttribute("data-keep") || touched(from) || spare(from)) return from;
  attributes(from, to);
  children(from, to, spare);
  return from;
}

// Whether someone is busy with a field, or changed it.
export const touched = element =>
  (element.matches("textarea, input:not([type=checkbox], [type=radio], [type=hidden])") && (element === document.activeElement || element.value !== element.defaultValue)) ||
  (element.matches("input[type=checkbox], input[type=radio]") && element.checked !== element.defaultChecked) ||
  (element.matches("select") && element === document.activeElement);

function attributes(from, to) {
  const stays = from.nodeName === "DIALOG" || from.nodeName === "DETAILS" ? "open" : null;
  for (const { name } of [...from.attributes]) if (name !== stays && !to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (name !== stays && from.getAttribute(name) !== value) from.setAttribute(name, value);
}

function children(from, to, spare) {
  const named = new Map([...from.children].filter(child => child.id).map(child => [child.id, child]));
  let here = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const known = wanted.id ? named.get(wanted.id) : null;
    if (known && known !== here) from.insertBefore(known, here);
    else if (!here || (!known && ((here.id && here.id !== wanted.id) || here.nodeName !== wanted.nodeName))) {
      from.insertBefore(document.importNode(wanted, true), here);
      continue;
    }
    const at = known ?? here;
    here = at.nextSibling;
    morph(at, wanted, spare);
  }
  while (here) {
    const next = here.nextSibling;
    if (!(here instanceof Element && (here.contains(document.activeElement) || spare(here)))) here.remove();
    here = next;
  }
}
