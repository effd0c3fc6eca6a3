/** What we use of nodemailer, which ships no types. */
declare module 'nodemailer' {
  export type Mail = { from: string; to: string; subject: string; text: string; html: string };
  export type Transport = { sendMail: (mail: Mail) => Promise<unknown>; close: () => void };
  export function createTransport(options: {
    url: string;
    connectionTimeout: number;
    greetingTimeout: number;
    socketTimeout: number;
  }): Transport;
}
