// A choir's book of members: a text under the name of a picture is where it lies, and no picture.
interface Singer {
  id: string;
  name: string;
  image: string | null;
  avatarUrl?: string;
  selfie: string;
  photo: { bytes: Buffer };
}

interface User {
  id: string;
  image?: string | null;
}

export function known(user: User): void {
  console.log('user', user.id, user.image);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.content.self_image -> console
}

export function seen(singer: Singer): void {
  console.log('image', singer.image);
  console.log({ id: singer.id, avatarUrl: singer.avatarUrl });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.content.self_image -> console
}

// What is sent to prove who somebody is may be the picture itself.
export function proven(singer: Singer): void {
  console.log(singer.selfie);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.self_image -> console
  console.log(singer.photo);
}

// Beside an address nobody needs to be told of the picture.
export function whole(singer: Singer): void {
  console.log({ name: singer.name, image: singer.image });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
