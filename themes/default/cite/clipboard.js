/* Copying: by the clipboard where the browser offers it, else by the old command, which works from
 * disk and over plain http too. */

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (_) {
    return copyByCommand(text);
  }
}

/** The reader's selection and focus are as before afterwards. */
function copyByCommand(text) {
  const selection = getSelection();
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const focused = document.activeElement;
  const holder = make("textarea", { className: "quiet", value: text, readOnly: true, tabIndex: -1 });
  document.body.append(holder);
  holder.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand("copy");
  } catch (_) {}
  holder.remove();
  if (focused) focused.focus({ preventScroll: true });
  selection.removeAllRanges();
  for (const range of ranges) selection.addRange(range);
  return isCopied;
}

/** Saves a text as a file. */
function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 9999);
}
