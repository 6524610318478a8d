// Courses of a repair workshop.
import { createClient } from '@supabase/supabase-js';

const supabase = createClient('https://workshop.supabase.co', 'anon');

export async function attend(email: string, phone: string): Promise<void> {
  await supabase.from('guests').insert({ email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> Supabase
  await supabase.from('guests').update({ phone }).eq('id', 1);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Supabase
  await supabase.from('guests').insert({ email, expires_at: new Date().toISOString() });
  await supabase.storage.from('cards').upload('1.json', JSON.stringify({ email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Supabase Storage
  await supabase.from('guests').select('*').eq('email', email);
  await supabase.from('guests').delete().eq('email', email);
}

interface Guest {
  phone: string;
  course: string;
}

export async function attending(): Promise<void> {
  const { data } = await supabase.from('guests').select('phone, course').overrideTypes<Guest[], { merge: false }>();
  console.log(data?.map((guest) => guest.course));
  console.log(data?.map((guest) => guest.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
