// What a recipe site keeps in the browser.
export async function remember(email: string, theme: string, db: IDBDatabase): Promise<void> {
  localStorage.setItem('email', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  localStorage.setItem('reader', JSON.stringify({ email, expiresAt: Date.now() + 86_400_000 }));
  localStorage.setItem('theme', theme);
  window.localStorage.email = email;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  sessionStorage.setItem('email', email);
  document.cookie = `reader=${email}`;
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  document.cookie = `reader=${email}; max-age=3600`;
  document.cookie = `theme=${theme}`;
  await cookieStore.set('reader', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  await cookieStore.set({ name: 'reader', value: email, expires: Date.now() + 3_600_000 });
  db.transaction('readers', 'readwrite').objectStore('readers').put({ email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  localStorage.removeItem('email');
}
