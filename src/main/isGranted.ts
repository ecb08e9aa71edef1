/** Whether a page is granted a permission: none is. `npm run dev` puts another in its place. */
export const isGranted = (_permission: string): boolean => false
