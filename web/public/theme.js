// Runs before the first paint, so that a reader who chose the dark theme never sees a white flash; one who left it to
// the system sees it change with the system.
{
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const paint = () => {
    document.documentElement.dataset.theme =
      localStorage.getItem('tocsin.theme') || (dark.matches ? 'dark' : 'light')
  }
  paint()
  dark.addEventListener('change', paint)
}
