/** The own page's address; the frame links to it. */
export const ME = "/me";
