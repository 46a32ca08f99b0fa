/** Longer than any telephone needs; a report without proof is taken too, only less often from one address. */
const PATIENCE = 20_000;

/** Works out the form's challenge beside the page, from the first key on, so that it is done before the words are. */
export function workAhead(form: HTMLFormElement): () => Promise<void> {
  const proof = form.elements.namedItem("proof");
  const clientId = form.elements.namedItem("clientId");
  const challenge = form.dataset["challenge"];
  if (!challenge || !(proof instanceof HTMLInputElement) || !(clientId instanceof HTMLInputElement)) {
    return () => Promise.resolve();
  }
  let done: Promise<void> | undefined;
  const start = (): Promise<void> => (done ??= work(JSON.parse(challenge) as object, clientId.value, proof));
  form.addEventListener("input", () => void start(), { once: true });
  form.addEventListener("cityloop:pin", () => void start(), { once: true });
  return start;
}

function work(challenge: object, clientId: string, proof: HTMLInputElement): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("../proof-worker.ts", import.meta.url), { type: "module" });
    const end = (): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve();
    };
    const timer = setTimeout(end, PATIENCE);
    worker.addEventListener("message", (event: MessageEvent<string>) => {
      proof.value = event.data;
      end();
    });
    worker.addEventListener("error", end);
    worker.postMessage({ ...challenge, clientId });
  });
}
