import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export type FakeSmtpServer = {
  url: string;
  /** Each accepted mail as it came over the wire. */
  mails: string[];
  /** Answer the next mails with this line instead of accepting them. */
  refuseWith: (line: string | null) => void;
  close: () => Promise<void>;
};

/** A mail server that keeps what it is sent: plain SMTP (RFC 5321) without encryption or sign-in. */
export async function startFakeSmtpServer(): Promise<FakeSmtpServer> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  let refusal: string | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, { accept: (mail) => mails.push(mail), refusal: () => refusal });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuseWith: (line) => {
      refusal = line;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

type Box = { accept: (mail: string) => void; refusal: () => string | null };

function converse(socket: Socket, box: Box): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let buffer = '';
  let body: string | null = null;
  say('220 fake ESMTP');
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      if (body === null) body = answer(line, say, box) ? '' : null;
      else if (line === '.') {
        box.accept(body);
        body = null;
        say('250 kept');
      } else body += `${line}\n`;
    }
  });
}

/** Answers a command; true when the mail's text follows. */
function answer(line: string, say: (line: string) => void, box: Box): boolean {
  const command = line.slice(0, 4).toUpperCase();
  if (command === 'MAIL' && box.refusal()) say(box.refusal() ?? '');
  else if (command === 'DATA') say('354 go on');
  else if (command === 'QUIT') say('221 bye');
  else say('250 ok');
  return command === 'DATA';
}
