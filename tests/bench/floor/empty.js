// An empty content script: what the browser itself asks for one. The page tax is compared with it.
(() => {})();
