/**
 * Rows of a decision table moved, added and removed on the spot. Without this the same buttons ask the server; the cells
 * go to it in the order they stand in either way.
 */
export function mount(element: HTMLElement): void {
  const body = element.querySelector("tbody");
  if (!body) return;
  const pattern = body.querySelector<HTMLTableRowElement>("tr[data-row]")?.cloneNode(true) as HTMLTableRowElement | undefined;
  element.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-deed]");
    if (!button || !pattern) return;
    event.preventDefault();
    const row = button.closest<HTMLTableRowElement>("tr[data-row]");
    const next = act(button.dataset["deed"] ?? "", row, body, pattern);
    number(body);
    next?.querySelector<HTMLElement>("input")?.focus();
  });
  element.addEventListener("keydown", (event) => {
    const input = event.target as HTMLElement;
    if (event.key !== "Enter" || event.isComposing || !(input instanceof HTMLInputElement)) return;
    event.preventDefault();
    below(input)?.focus();
  });
}

type Row = HTMLTableRowElement | null;

function act(deed: string, row: Row, body: Element, pattern: HTMLTableRowElement): Row {
  if (deed === "last") {
    const added = blank(pattern);
    body.append(added);
    return added;
  }
  if (!row) return null;
  const marks = marksOf(row);
  if (deed === "add") {
    const added = blank(pattern);
    (marks ?? row).after(added);
    return added;
  }
  if (deed === "remove") {
    const near = neighbour(row, "next") ?? neighbour(row, "previous");
    marks?.remove();
    row.remove();
    return near;
  }
  const other = neighbour(row, deed === "up" ? "previous" : "next");
  if (other && deed === "up") other.before(row, ...(marks ? [marks] : []));
  if (other && deed === "down") (marksOf(other) ?? other).after(row, ...(marks ? [marks] : []));
  return row;
}

/** What is wrong with a row stands in the row below it and goes with it. */
function marksOf(row: Element): Element | null {
  const next = row.nextElementSibling;
  return next?.classList.contains("rule-grid-wrong") ? next : null;
}

function neighbour(row: Element, side: "next" | "previous"): Row {
  let at: Element | null = row;
  do at = side === "next" ? at.nextElementSibling : at.previousElementSibling;
  while (at && !at.hasAttribute("data-row"));
  return at as Row;
}

function blank(pattern: HTMLTableRowElement): HTMLTableRowElement {
  const row = pattern.cloneNode(true) as HTMLTableRowElement;
  row.removeAttribute("id");
  row.dataset["wrong"] = "false";
  for (const input of row.querySelectorAll("input")) {
    input.value = "";
    input.classList.remove("is-invalid");
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  }
  return row;
}

/** Rows are called by their place in the sheet, also by what reads the page aloud. */
function number(body: Element): void {
  const rows = [...body.querySelectorAll<HTMLTableRowElement>("tr[data-row]")];
  const first = Number(body.closest("table")?.dataset["first"] ?? 1);
  rows.forEach((row, index) => {
    const head = row.querySelector("th");
    const before = head?.textContent ?? "";
    const now = String(first + index);
    if (head) head.textContent = now;
    for (const named of row.querySelectorAll<HTMLElement>("[aria-label]")) {
      const words = named.getAttribute("aria-label") ?? "";
      named.setAttribute("aria-label", words.replace(new RegExp(`\\b${before}\\b`), now));
      if (named.title) named.title = named.getAttribute("aria-label") ?? "";
    }
  });
}

function below(input: HTMLInputElement): HTMLInputElement | null {
  const row = input.closest("tr");
  const column = row ? [...row.querySelectorAll("input")].indexOf(input) : -1;
  const next = row ? neighbour(row, "next") : null;
  return next?.querySelectorAll("input")[column] ?? null;
}
