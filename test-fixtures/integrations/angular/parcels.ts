// A parcel shop asks a map for addresses, with parameters that are put together.
import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';

interface Parcel {
  id: string;
  email: string;
}

@Injectable()
export class Parcels {
  private readonly http = inject(HttpClient);

  find(parcel: Parcel) {
    return this.http.get('https://api.parcelmap.net/v1', { params: new HttpParams().set('page', 1).set('email', parcel.email).set('size', 9) });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }

  findAll(parcel: Parcel) {
    let params = new HttpParams({ fromObject: { email: parcel.email } });
    params = params.append('page', 1);
    return this.http.get('https://api.parcelmap.net/v1', { params });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }

  findBoth(parcel: Parcel) {
    const params = new HttpParams().appendAll({ email: parcel.email });
    return this.http.get('https://api.parcelmap.net/v1', { params });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }

  findOne(parcel: Parcel) {
    const params = new HttpParams({ fromObject: { id: parcel.id } }).set('page', 1);
    return this.http.get('https://api.parcelmap.net/v1', { params });
  }

  own(parcel: Parcel) {
    return this.http.get('/api/parcels', { params: new HttpParams().set('email', parcel.email) });
  }
}
