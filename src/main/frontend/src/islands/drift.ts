import { get, url } from "../http";
import { say } from "../words";

type Drift = { kind: string; caseNumber: string; foundAt: string; repair: string | null };

/** Lists where database and engine disagree. */
export async function mount(element: HTMLElement): Promise<void> {
  const none = element.querySelector<HTMLTemplateElement>("template[data-none]");
  const answer = await get<{ items: Drift[] }>("/api/admin/drift").catch(() => null);
  if (!answer) {
    element.textContent = say("loadFailed");
  } else if (answer.items.length === 0) {
    element.replaceChildren(none?.content.cloneNode(true) ?? "");
  } else {
    const frame = document.createElement("div");
    frame.className = "wide";
    frame.append(table(answer.items));
    element.replaceChildren(frame);
  }
}

function table(items: Drift[]): HTMLElement {
  const table = document.createElement("table");
  table.className = "dense";
  const head = table.createTHead().insertRow();
  for (const key of ["found", "case", "kind", "repair"]) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = say(`drift.${key}`);
    head.append(cell);
  }
  const body = table.createTBody();
  for (const drift of items) {
    const row = body.insertRow();
    row.insertCell().textContent = new Date(drift.foundAt).toLocaleString(document.documentElement.lang);
    const link = document.createElement("a");
    link.href = url(`/cases/${drift.caseNumber}`);
    link.textContent = drift.caseNumber;
    row.insertCell().append(link);
    row.insertCell().textContent = say(`drift.${drift.kind}`);
    row.insertCell().textContent = drift.repair ?? say("drift.person");
  }
  return table;
}
