/** The optional host permission behind "recognise reposts on every site". */
export const EVERY_SITE = '*://*/*';
