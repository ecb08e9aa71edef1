/** The views in the order of the sidebar; their keys are 1 to 8, and a view that came later has a later one. */
export const views = [
  { name: 'overview', icon: 'i-lucide-house' },
  { name: 'portfolio', icon: 'i-lucide-layers' },
  { name: 'roles', icon: 'i-lucide-columns-2' },
  { name: 'gaps', icon: 'i-lucide-target' },
  { name: 'plan', icon: 'i-lucide-calendar-range' },
  { name: 'courses', icon: 'i-lucide-library' },
  { name: 'report', icon: 'i-lucide-file-text' },
  { name: 'settings', icon: 'i-lucide-sliders-horizontal' },
] as const
