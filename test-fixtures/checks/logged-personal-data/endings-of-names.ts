// A pottery keeps pictures of its pupils: what stands behind the last dot of a file's name is a kind of file.
interface Pupil {
  id: string;
  email: string;
  username: string;
  avatarUrl: string;
}

export function keep(pupil: Pupil): void {
  const ending = pupil.avatarUrl.split('.').pop() ?? 'jpg';
  console.log('kept', `${pupil.id}/picture.${ending}`);
  console.log('kind', pupil.avatarUrl.split('.').at(-1));
  console.log('country', pupil.email.split('.').pop());
  console.log('front', pupil.avatarUrl.split('.').shift());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.content.self_image -> console
  console.log('path', pupil.avatarUrl.split('/').pop());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.content.self_image -> console
  // `jane.doe`
  console.log('family', pupil.username.split('.').pop());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username -> console
  // Of `jane.doe@example.com` the family's name stands behind the last dot of what is in front of the `@`.
  console.log('family', pupil.email.split('@')[0].split('.').pop());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('family', pupil.email.replace('@example.com', '').split('.').pop());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const [local] = pupil.email.split('@');
  console.log('family', local.split('.').at(-1));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
