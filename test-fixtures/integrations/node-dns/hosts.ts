// What the name of a host stands for is the address of a server.
import dns, { promises, Resolver } from 'node:dns';
import { lookup, resolve4 } from 'node:dns/promises';

async function addressesOf(hostname: string): Promise<string[]> {
  const [found, other] = await Promise.allSettled([resolve4(hostname), dns.promises.resolve6(hostname)]);
  const ips = new Set<string>();
  if (found.status === 'fulfilled') found.value.filter((ip) => ip !== '').forEach((ip) => ips.add(ip));
  if (other.status === 'fulfilled') for (const ip of other.value) ips.add(ip);
  return [...ips];
}

function refuse({ hostname, ip }: { hostname: string; ip: string }): void {
  console.error(`${hostname} is ${ip}, which is none of ours`);
}

export async function checkHost(address: string): Promise<void> {
  const { hostname } = new URL(address);
  if (/^[0-9.]+$/.test(hostname)) refuse({ hostname, ip: hostname });
  for (const ip of await addressesOf(hostname)) refuse({ hostname, ip });
  const { address: ipAddress } = await lookup(hostname);
  console.log(ipAddress);
  const resolver = new promises.Resolver();
  const [ip] = await resolver.resolve4(hostname);
  console.log({ ip });
  new Resolver().cancel();
}

export function admit(request: { ip: string }, turnstile: string): void {
  refuse({ hostname: turnstile, ip: request.ip });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(request.ip);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}
