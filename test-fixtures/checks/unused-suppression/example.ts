interface Patient {
  id: string;
  email: string;
}

export function admit(patient: Patient): void {
  // clauselens-ignore-next-line logged-personal-data -- this terminal keeps no log
  console.log('admitted', patient.email);

  // clauselens-ignore-next-line logged-personal-data -- this terminal keeps no log
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: this suppression covers no finding
  console.log('admitted', patient.id);
}
