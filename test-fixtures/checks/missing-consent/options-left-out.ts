// A store of pictures: a size that nobody asks for needs no service that resizes.
interface Size {
  width?: number;
  height?: number;
}

class Pictures {
  async upload({ key, body, size }: { key: string; body: string; size?: Size }): Promise<void> {
    await this.#put(key, await this.#load(body, size));
  }

  async #load(picture: string, size?: Size): Promise<string> {
    if (size?.width || size?.height) {
      const resizer = new URL('https://images.resizer.dev/fit');
      resizer.searchParams.set('url', picture);
      return (await fetch(resizer.toString())).text();
    }
    return picture;
  }

  async #put(key: string, body: string): Promise<void> {
    await fetch(`/pictures/${key}`, { method: 'PUT', body });
  }
}

const pictures = new Pictures();

export async function keep(user: { id: string; avatarUrl: string; size: Size }): Promise<void> {
  await pictures.upload({ key: user.id, body: user.avatarUrl });
  await pictures.upload({ key: user.id, body: user.avatarUrl, size: { width: 64 } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.self_image -> HTTP request
  await pictures.upload({ key: user.id, body: user.avatarUrl, size: user.size });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.self_image -> HTTP request
}
