/** Light, dark, or as the system says. */

const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

let theme: Theme = 'auto';

export function currentTheme(): Theme {
  return theme;
}

export function nextTheme(): void {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  document.documentElement.dataset.theme = theme;
}
