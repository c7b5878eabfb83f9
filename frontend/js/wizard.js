import { toast } from "./toast.js";

const changed = (input) => input.dispatchEvent(new Event("change", { bubbles: true }));

function enableChips(chips) {
  const input = document.getElementById(chips.dataset.fills);
  const mark = () => {
    for (const chip of chips.children) {
      chip.ariaPressed = String(chip.textContent === input.value);
    }
  };
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

// Path C moves both together: a tag that is empty, or is the former chart's own, follows the chart. Never while somebody
// is in the field: this script may come after the first key.
function followChart(wizard) {
  const chart = wizard.querySelector("select[name=chartVersion]");
  const tag = wizard.querySelector("[name=imageTag]");
  const appVersion = () => chart.selectedOptions[0]?.dataset.app ?? "";
  let former = chart && appVersion();
  const follow = () => {
    const now = appVersion();
    const untouched = document.activeElement !== tag && (tag.value === "" || tag.value === former);
    if (now && untouched && wizard.elements.path.value === "COMBINED") {
      tag.value = now;
      tag.dispatchEvent(new Event("input", { bubbles: true }));
    }
    former = now;
  };
  chart?.addEventListener("change", follow);
  if (chart) {
    // A chart may have been chosen before this script was there.
    if (!tag.hasAttribute("aria-invalid")) {
      follow();
    }
    wizard.querySelectorAll("[name=path]").forEach((choice) => choice.addEventListener("change", follow));
  }
}

// What may hold secrets is in no draft, so it must not set off the saving of one; a chosen file is compared at once.
function enableValues(wizard) {
  const compare = document.getElementById("compare");
  for (const name of ["file", "pasted", "pastedName"]) {
    wizard.elements[name].addEventListener("change", (event) => event.stopPropagation());
  }
  wizard.elements.file.addEventListener("change", (event) => {
    if (event.target.files.length > 0) {
      wizard.requestSubmit(compare);
    }
  });
  const stored = wizard.elements.valuesFileId;
  const comparison = document.getElementById("comparison");
  stored?.addEventListener("change", () => {
    if (comparison) {
      comparison.hidden = stored.value !== wizard.elements.compared.value;
    }
  });
}

// Each step shows whether everything in it is chosen.
function showSteps(wizard) {
  const isChosen = (field) => field.value !== "" || "optional" in field.dataset || !field.checkVisibility();
  const mark = () => {
    for (const step of wizard.querySelectorAll(".wizard-step")) {
      const choices = [...step.querySelectorAll("[type=radio]")];
      const fields = [...step.querySelectorAll("select, textarea, input:not([type=radio], [type=hidden])")];
      step.classList.toggle(
        "chosen",
        (choices.length === 0 || choices.some((choice) => choice.checked)) && fields.every(isChosen),
      );
    }
  };
  wizard.addEventListener("input", mark);
  wizard.addEventListener("change", mark);
  mark();
}

// A form that is on its way has everything; what is saved after it would undo what it stored.
function saveNothingOnceSent(wizard) {
  let sent = false;
  wizard.addEventListener("submit", () => {
    sent = true;
  });
  addEventListener("pageshow", () => {
    sent = false;
  });
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (sent) {
      event.preventDefault();
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
  enableValues(wizard);
  saveNothingOnceSent(wizard);
  showSteps(wizard);
  const first = wizard.querySelector("[aria-invalid=true]");
  first?.focus();
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.body.addEventListener(failure, () => toast("Your last change could not be saved yet"));
  }
}
