interface Patient {
  id: string;
  email: string;
}

export function discharge(patient: Patient): void {
  // clauselens-ignore-next-line logged-personal-data
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression-without-reason: this suppression gives no reason
  console.log('discharged', patient.email);
}
