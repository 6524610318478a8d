// The same with axios.
import { HttpService } from '@nestjs/axios';
import axios from 'axios';

const workshop = axios.create({ baseURL: 'https://workshop.example.com' });
const own = axios.create({ baseURL: '/api' });

export class Orders {
  constructor(private readonly http: HttpService) {}

  async order(client: { id: string; email: string; phone: string }): Promise<void> {
    await axios.post('https://workshop.example.com/orders', { email: client.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    await workshop.post('/orders', { email: client.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    await workshop.get('/orders', { params: { phone: client.phone } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
    await axios({ method: 'post', url: 'https://workshop.example.com/orders', data: { email: client.email } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    await axios.request({ url: 'https://workshop.example.com/orders', data: { email: client.email } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    this.http.post('https://workshop.example.com/orders', { phone: client.phone });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
    await axios('https://workshop.example.com/orders', { method: 'post', data: client.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    await own.post('/orders', { email: client.email });
    await workshop.post('/orders', { order: client.id });
  }
}
