// Fills the form with one message: reads the values once, sends them, shows the answer.
const [tab] = await chrome.tabs.query({ url: "https://app.apicenter.io/*" });

async function fill() {
  const { values } = await chrome.storage.session.get("values");
  const held = await chrome.tabs.sendMessage(tab.id, values);
  const result = document.querySelector("p");
  result.textContent = held.join(", ");
  result.dataset.result = held.join() === values.join() ? "done" : "failed";
}

document.querySelector("button").addEventListener("click", () => void fill());
document.documentElement.dataset.ready = "";
