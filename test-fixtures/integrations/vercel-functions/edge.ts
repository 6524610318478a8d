// A function at the edge.
import { geolocation, ipAddress } from '@vercel/functions';

export function GET(request: Request): Response {
  console.log(ipAddress(request));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(geolocation(request));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.imprecise -> console
  return new Response();
}
