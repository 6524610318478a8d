// A sailing school: what a consent platform of one's own allows, in a composable.
import * as Sentry from '@sentry/vue';
import { useCmp } from './useCmp';

interface Sailor {
  id: string;
  insuranceNumber: string;
}

export function useCourse(sailor: Sailor) {
  const { allowed } = useCmp();
  function failed(error: unknown): void {
    if (allowed.value.diagnostics) Sentry.setContext('sailor', { insurance: sailor.insuranceNumber });
    if (allowed.value.marketing) Sentry.setContext('sailor', { insurance: sailor.insuranceNumber });
    Sentry.setContext('sailor', { insurance: sailor.insuranceNumber });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.health_and_medical.insurance_beneficiary_id -> Sentry
    Sentry.captureException(error);
  }
  return { failed };
}
