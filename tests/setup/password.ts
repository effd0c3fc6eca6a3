/** The password of every made-up person. Passes the rules for new passwords. */
export const testPassword = 'nine copper herons drift';
