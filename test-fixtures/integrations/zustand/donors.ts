import AsyncStorage from '@react-native-async-storage/async-storage';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

export interface Donor {
  donorId: string;
  surname: string;
  mobilePhone: string;
}
interface DonorState {
  donor: Donor | null;
  theme: 'light' | 'dark';
  signIn(donor: Donor): void;
}
export const useDonor = create<DonorState>()(
  persist((set) => ({ donor: null, theme: 'light', signIn: (donor) => set({ donor }) }), {
// ^^^^^^ missing-retention: user.contact.phone_number, user.name.last -> a store that Zustand keeps
    name: 'donor',
    storage: createJSONStorage(() => AsyncStorage),
  }),
);
export const useSession = create<DonorState>()(
  persist((set) => ({ donor: null, theme: 'light', signIn: (donor) => set({ donor }) }), {
    name: 'donor',
    storage: createJSONStorage(() => sessionStorage),
  }),
);
export const useTheme = create<DonorState>()(
  persist((set) => ({ donor: null, theme: 'light', signIn: (donor) => set({ donor }) }), {
    name: 'theme',
    partialize: (state) => ({ theme: state.theme }),
  }),
);
export const useName = create<DonorState>()(
  persist((set) => ({ donor: null, theme: 'light', signIn: (donor) => set({ donor }) }), {
// ^^^^^^ missing-retention: user.name.last -> a store that Zustand keeps
    name: 'name',
    partialize: (state) => ({ surname: state.donor?.surname }),
  }),
);
