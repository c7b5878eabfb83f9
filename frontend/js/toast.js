let timer;

// Long enough to be read, by people who read slowly, too.
const lasting = (text) => Math.max(5000, 100 * text.length);

export function toast(text) {
  const element = document.getElementById("toast");
  element.textContent = text;
  element.classList.add("shown");
  clearTimeout(timer);
  timer = setTimeout(() => element.classList.remove("shown"), lasting(text));
}
