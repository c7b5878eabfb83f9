import { icon } from "./icon.js";
import { toast } from "./toast.js";

async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent);
  } catch {
    // Browsers offer the clipboard only over HTTPS and on localhost.
    getSelection().selectAllChildren(source);
    document.execCommand("copy");
    getSelection().removeAllRanges();
  }
  toast("Copied");
}

export function addCopyButtons(root = document) {
  for (const element of root.querySelectorAll("[data-copyable]")) {
    const block = element.querySelector("code");
    const button = document.createElement("button");
    button.type = "button";
    button.className = block ? "copy" : "copy inline";
    button.ariaLabel = block ? "Copy the command" : "Copy";
    button.append(icon("copy"));
    button.addEventListener("click", () => copy(block ?? element));
    if (block) {
      element.append(button);
    } else {
      element.after(button);
    }
    element.removeAttribute("data-copyable");
  }
}
