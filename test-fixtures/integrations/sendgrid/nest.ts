// A ferry line's tickets, with the client that Nest injects.
import { Injectable } from '@nestjs/common';
import { InjectSendGrid, SendGridService } from '@ntegral/nestjs-sendgrid';

@Injectable()
export class Tickets {
  @InjectSendGrid() private readonly client!: SendGridService;

  async send(passenger: { email: string }): Promise<void> {
    await this.client.send({ to: passenger.email, from: 'tickets@ferry.example', subject: 'Your ticket' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
    await this.client.send({ to: 'desk@ferry.example', from: 'tickets@ferry.example', subject: 'Sold' });
  }
}
