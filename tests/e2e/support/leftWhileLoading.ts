/** What a browser says of code that was on its way when the test went to another page, or closed; a view without its code shows nothing, and fails the test by that. */
export const leftWhileLoading = /Failed to fetch dynamically imported module|Unable to preload CSS/
