// The same with a helper.
import type { Request } from 'express';
import { getClientIp } from 'request-ip';

export function seen(request: Request): void {
  console.log(getClientIp(request));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(request.path);
}
