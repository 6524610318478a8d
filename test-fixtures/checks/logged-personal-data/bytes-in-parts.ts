// A flea market: the body of a request is put together of its parts, byte by byte, and read as what the caller says that it is.
//- src/body.ts
export async function textOf(request: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body!.getReader();
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return new TextDecoder().decode(whole);
}

export const bodyOf = async <T = unknown>(request: Request): Promise<T> => JSON.parse(await textOf(request)) as T;

//- src/stalls.ts
import { bodyOf } from './body.ts';

interface Stall {
  id: string;
  metres: number;
  holder: { fullName: string; email: string };
}

export async function POST(request: Request): Promise<Response> {
  const stall = await bodyOf<Stall>(request);
  console.log('stall', stall.id, stall.metres);
  const kept: Stall = { ...stall };
  console.log('stall', kept);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  return Response.json({ id: stall.id });
}
