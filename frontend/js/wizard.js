import { toast } from "./toast.js";

const changed = (input) => input.dispatchEvent(new Event("change", { bubbles: true }));

function enableChips(chips) {
  const input = document.getElementById(chips.dataset.fills);
  const mark = () => {
    for (const chip of chips.children) {
      chip.ariaPressed = String(chip.textContent === input.value);
    }
  };
  chips.hidden = false;
  chips.addEventListener("click", (event) => {
    if (event.target.matches(".chip")) {
      input.value = event.target.textContent;
      mark();
      changed(input);
    }
  });
  input.addEventListener("input", mark);
  input.addEventListener("change", mark);
  mark();
}

// Path C moves both together: an empty tag takes the chart's own app version.
function followChart(wizard) {
  const chart = wizard.querySelector("select[name=chartVersion]");
  const tag = wizard.querySelector("[name=imageTag]");
  let suggested = "";
  chart?.addEventListener("change", () => {
    const appVersion = chart.selectedOptions[0]?.dataset.app ?? "";
    if (wizard.elements.path.value === "COMBINED" && (tag.value === "" || tag.value === suggested)) {
      suggested = appVersion;
      tag.value = appVersion;
      tag.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

export function enableWizard() {
  const wizard = document.getElementById("wizard");
  if (!wizard) {
    return;
  }
  wizard.querySelectorAll(".chips").forEach(enableChips);
  followChart(wizard);
  const first = wizard.querySelector("[aria-invalid=true]");
  first?.focus();
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.body.addEventListener(failure, () => toast("Your last change could not be saved yet"));
  }
}
