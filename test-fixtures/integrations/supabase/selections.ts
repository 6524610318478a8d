// A plant nursery: what queries give back by the columns they name, and by the types made from the database.
import { createClient } from '@supabase/supabase-js';

interface Database {
  public: {
    Tables: {
      growers: {
        Row: { id: string; full_name: string; phone: string; rating: number };
        Insert: { full_name: string };
        Update: { full_name?: string };
        Relationships: [];
      };
      plants: { Row: { id: string; title: string }; Insert: { title: string }; Update: { title?: string }; Relationships: [] };
    };
    Views: Record<string, never>;
    Functions: Record<string, never>;
  };
}

const typed = createClient<Database>('url', 'key');
const plain = createClient('url', 'key');

export async function growers(id: string): Promise<void> {
  const all = await typed.from('growers').select('*');
  console.log(all.data, all.error);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  const rated = await typed.from('growers').select('id, rating').gt('rating', 4);
  console.log(rated.data);
  const one = await typed.from('growers').select().eq('id', id).single();
  console.log(one.data?.rating);
  console.log(one.data?.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const plants = await typed.from('plants').select('*').limit(3);
  console.log(plants.data);
}

export async function profiles(id: string): Promise<void> {
  const { data: own } = await plain.from('profiles').select('id, email').eq('id', id);
  console.log(own);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(own?.length, own?.map((row) => row.id));
  const { data: plan } = await plain.from('profiles').select('id, plan').eq('id', id).maybeSingle();
  console.log(plan);
  const { data: orders } = await plain.from('orders').select('id, total, by:customers(id, full_name)').order('id');
  console.log(orders);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  const { count } = await plain.from('orders').select('email', { count: 'exact', head: true });
  console.log(count);
}
