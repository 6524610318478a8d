// What a value of an attribute is, its key says, whatever the variable is called.
import { trace } from '@opentelemetry/api';

export function tagged(mobile: string, isMobile: boolean, kind: string, name: string): void {
  const span = trace.getActiveSpan();
  span?.setAttribute('keeper.mobile', mobile);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> OpenTelemetry span
  span?.setAttribute('keeper.name', name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> OpenTelemetry span
  span?.setAttribute('device.mobile', isMobile);
  span?.setAttribute('keeper.kind', kind);
  span?.setAttribute('kennel.name', name);
  span?.setAttribute('keeper.id', kind);
}

/** The key says once more what the class is called. */
export abstract class KennelRunner {
  protected abstract readonly name: string;

  start(): void {
    const span = trace.getActiveSpan();
    span?.setAttribute('runner.name', this.name);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> OpenTelemetry span
    span?.setAttribute('keeper.name', this.name);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> OpenTelemetry span
  }
}
