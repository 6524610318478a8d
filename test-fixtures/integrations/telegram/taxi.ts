// A taxi office posts to Telegram.
import { Telegraf } from 'telegraf';

const bot = new Telegraf('token');

export async function called(passenger: { id: string; phone: string }): Promise<void> {
  await bot.telegram.sendMessage(1, `call ${passenger.phone}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Telegram
  await bot.telegram.sendMessage(1, `ride ${passenger.id}`);
}
