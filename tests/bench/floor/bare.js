// A page of an extension that is ready after one frame.
requestAnimationFrame(() => {
  document.documentElement.dataset.ready = "";
});
