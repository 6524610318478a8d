// A client of a payment service: what it signs in with is configured, also where a constructor keeps it in fields.
//- src/env.ts
import { z } from 'zod';

export const env = z
  .object({ PAYMENTS_USERNAME: z.string().optional(), PAYMENTS_PASSWORD: z.string().optional() })
  .parse(process.env);

//- src/payments.ts
import { env } from './env.ts';

export class PaymentsCaller {
  private readonly username: string;
  private readonly password: string;

  constructor() {
    const username = env.PAYMENTS_USERNAME;
    const password = env.PAYMENTS_PASSWORD;
    if (!username || !password) throw new Error('the payments service is not configured');
    this.username = username;
    this.password = password;
  }

  pay(): void {
    console.log(this);
    console.log(this.username, this.password);
  }
}

export class Refunds {
  private readonly password: string;

  constructor() {
    this.password = env.PAYMENTS_PASSWORD ?? '';
  }

  refund(): void {
    console.log(this.password);
  }
}

export class SignIn {
  constructor(
    private readonly username: string,
    private readonly password: string,
  ) {}

  go(): void {
    console.log(this);
//  ^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username, user.authorization.password -> console
  }
}

export function signIn(form: { username: string; password: string }): void {
  new SignIn(form.username, form.password).go();
}
