//- src/apply/ApplyForm.tsx
// An application for a loan in Formik.
import { Formik, Form, type FormikHelpers } from 'formik';
import * as Yup from 'yup';
import axios from 'axios';
import { datadogRum } from '@datadog/browser-rum';
import { datadogLogs } from '@datadog/browser-logs';

const schema = Yup.object({
  applicantName: Yup.string().required(),
  socialSecurityNumber: Yup.string().required(),
  monthlyIncome: Yup.number().min(0),
  amount: Yup.number().min(100),
});
type Values = Yup.InferType<typeof schema>;
const initialValues: Values = { applicantName: '', socialSecurityNumber: '', monthlyIncome: 0, amount: 100 };

async function onSubmit(values: Values, { setSubmitting, setStatus }: FormikHelpers<Values>) {
  try {
    const { data } = await axios.post<{ ref: string }>('/api/applications', values);
    datadogLogs.logger.info('applied', { ref: data.ref, amount: values.amount });
    datadogLogs.logger.info('applied', { by: values.applicantName });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Datadog Logs
    datadogRum.setUser({ id: data.ref, name: values.applicantName });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Datadog
    await axios.post('https://api.creditcheck.example.com/v2/score', { ssn: values.socialSecurityNumber });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.government_id.national_identification_number -> HTTP request
    await axios.post('https://api.creditcheck.example.com/v2/rates', { amount: values.amount });
    setStatus(data.ref);
  } catch (error) {
    if (axios.isAxiosError(error)) console.error('apply', error.response?.status, error.config?.url);
    if (axios.isAxiosError(error)) console.error('apply', error.config?.data);
  } finally {
    setSubmitting(false);
  }
}
export function ApplyForm() {
  return (
    <Formik initialValues={initialValues} validationSchema={schema} onSubmit={onSubmit}>
      {({ values, errors, touched }) => {
        console.log('touched', touched, Object.keys(errors));
        sessionStorage.setItem('apply.amount', String(values.amount));
        localStorage.setItem('apply.draft', JSON.stringify(values));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> localStorage
        return <Form>{values.applicantName}</Form>;
      }}
    </Formik>
  );
}
