// email-templates is not among the pinned libraries: this much of it stands in its documentation.
interface EmailMessage {
  from?: string;
  to?: string | string[];
  subject?: string;
}

interface EmailConfig {
  message?: EmailMessage;
  send?: boolean;
  transport?: object;
}

interface EmailOptions {
  template?: string;
  message?: EmailMessage;
  locals?: object;
}

export default class Email {
  constructor(config?: EmailConfig);
  send(options?: EmailOptions): Promise<{ originalMessage: object }>;
  render(view: string, locals?: object): Promise<string>;
}
