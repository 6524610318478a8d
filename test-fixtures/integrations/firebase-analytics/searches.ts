// What is searched for in a herbarium's app.
import { getAnalytics, logSearch, logShare } from '@react-native-firebase/analytics';

export async function searched(collector: { id: string; email: string }): Promise<void> {
  await logSearch(getAnalytics(), { search_term: collector.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
  await logSearch(getAnalytics(), { search_term: 'fern' });
  await logShare(getAnalytics(), { content_type: 'sheet', item_id: collector.email, method: 'link' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
}
