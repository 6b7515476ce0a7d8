/**
 * Why something in a page was ended. Without a reason `AbortController.abort` makes an error, and its stack has Chromium parse every script on it
 * anew for the places in it: 10 ms for the page script, each time one begins (`npm run bench -- built`).
 */
export const OVER = "over";
