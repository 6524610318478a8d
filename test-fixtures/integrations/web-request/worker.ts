// A worker that looks at where requests come from.
export default {
  async fetch(request: Request): Promise<Response> {
    console.log(request.headers.get('CF-Connecting-IP'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    console.log(request.headers.get('Accept'), request.url.length);
    return new Response();
  },
};
