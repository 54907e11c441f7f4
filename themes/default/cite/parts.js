/* Elements, made without a word of HTML: text stays text. */

/** An element with properties, attributes where they have a dash or are a role, and what is in it. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "role" || name.includes("-")) element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children);
  return element;
}

const button = (text, onclick, properties) => make("button", { type: "button", onclick, ...properties }, text);
