// Runs before the first paint, so that a reader who chose the dark theme never sees a white flash.
document.documentElement.dataset.theme =
  localStorage.getItem('tocsin.theme') ||
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
