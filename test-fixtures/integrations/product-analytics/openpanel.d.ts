// OpenPanel is not among the pinned libraries: this much of its client stands in its documentation.
export interface IdentifyPayload {
  profileId: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  avatar?: string;
  properties?: Record<string, unknown>;
}

export class OpenPanel {
  constructor(options: { clientId: string; clientSecret?: string });
  identify(payload: IdentifyPayload): Promise<unknown>;
  track(name: string, properties?: Record<string, unknown>): Promise<unknown>;
}
